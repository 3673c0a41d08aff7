import type { Settings } from '../contract/settings';
import type { Brand } from '../domain/brand/brand';

/** Our brand and the watched competitors, as the domain knows them. */
export function brandsOf({ brand, competitors }: Settings): readonly Brand[] {
  const own = brand ? [{ ...brand, kind: 'own' as const }] : [];
  return [...own, ...competitors.map((competitor) => ({ ...competitor, kind: 'competitor' as const }))];
}
