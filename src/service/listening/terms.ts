import type { ListenTerms } from '../../connectors/listener';
import type { Brand } from '../../domain/brand/brand';

/** What polled networks are asked for: our own brand's words first, each once. */
export function termsOf(brands: readonly Brand[]): ListenTerms {
  const ordered = [...brands].sort((a, b) => Number(b.kind === 'own') - Number(a.kind === 'own'));
  const names = ordered.flatMap(({ name, names: others, products }) => [name, ...others, ...products]);
  const tags = ordered.flatMap(({ name, names: others, products, hashtags }) =>
    [...hashtags, name, ...others, ...products].map(compact),
  );
  return { names: [...new Set(names)], hashtags: [...new Set(tags)].filter((tag) => tag !== '' && !/^\d+$/.test(tag)) };
}

/** A name as a hashtag: "Contoso Cloud" is #contosocloud. */
function compact(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}\p{M}_]+/gu, '');
}
