import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { themeOf } from '../../../src/pane/ui/theme';

test.each([
  ['light', webLightTheme],
  ['dark', webDarkTheme],
] as const)('the %s theme is Fluent’s own for the web', (scheme, theme) => {
  expect(themeOf(scheme)).toEqual(theme);
});
