import type { Path } from '../draft/paths';
import { placeId } from './place-id';

/** Puts the focus where a value of the settings is written, or at the nearest place above it that has a field. */
export function focusPlace(path: Path): void {
  const ids = path.map((_part, at) => placeId(path.slice(0, path.length - at)));
  const element = ids.map((id) => document.getElementById(id)).find((one) => one !== null);
  element?.focus();
}
