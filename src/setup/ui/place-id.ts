import { pathName, type Path } from '../draft/paths';

/** The id of the element at which a value is written: problems and the checklist lead there. */
export function placeId(path: Path): string {
  return `at-${pathName(path)}`;
}
