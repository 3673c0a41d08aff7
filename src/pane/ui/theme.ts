import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';
import type { Scheme } from '../host/mail-host';

/** Outlook's own blue, from dark to light: the shades of Fluent's web themes. */
const outlookBlue: BrandVariants = {
  10: '#061724',
  20: '#082338',
  30: '#0a2e4a',
  40: '#0c3b5e',
  50: '#0e4775',
  60: '#0f548c',
  70: '#115ea3',
  80: '#0f6cbd',
  90: '#2886de',
  100: '#479ef5',
  110: '#62abf5',
  120: '#77b7f7',
  130: '#96c6fa',
  140: '#b4d6fa',
  150: '#cfe4fa',
  160: '#ebf3fc',
};

/** Fluent's theme of one scheme. Made when it is wanted: the ready-made ones are all made at the start, seen or not. */
export function themeOf(scheme: Scheme): Theme {
  return scheme === 'dark' ? createDarkTheme(outlookBlue) : createLightTheme(outlookBlue);
}
