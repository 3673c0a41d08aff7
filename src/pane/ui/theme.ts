import type { PartialTheme } from '@fluentui/react-components';
import type { Scheme } from '../../web/use-scheme';
import themes from './themes.json';

/**
 * Fluent's web theme of one scheme, cut down to the tokens that the pane and the Fluent components in it use: making all of them at the start costs
 * more bytes than the card. A test compares the values with Fluent's and looks for missing ones in what is built.
 */
export function themeOf(scheme: Scheme): PartialTheme {
  return { ...themes.both, ...themes[scheme] };
}
