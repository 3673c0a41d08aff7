export const themeChoices = ['system', 'light', 'dark', 'contrast'] as const;
export type ThemeChoice = (typeof themeChoices)[number];
export type Theme = Exclude<ThemeChoice, 'system'>;

/** The colours that Outlook tells an add-in, as 24-bit numbers. */
export const themeColours: Readonly<Record<Theme, Readonly<Record<string, number>>>> = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x242424,
    controlBackgroundColor: 0xf5f5f5,
    controlForegroundColor: 0x242424,
  },
  dark: {
    bodyBackgroundColor: 0x292929,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x333333,
    controlForegroundColor: 0xffffff,
  },
  contrast: {
    bodyBackgroundColor: 0x000000,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x000000,
    controlForegroundColor: 0xffff00,
  },
};

/** The page's look: as chosen, or as the system asks. */
export class PageTheme {
  readonly #system = window.matchMedia('(prefers-color-scheme: dark)');
  #choice: ThemeChoice;

  constructor(choice: ThemeChoice, onChange: (theme: Theme) => void) {
    this.#choice = choice;
    this.#system.addEventListener('change', () => {
      if (this.#choice !== 'system') return;
      this.#draw();
      onChange(this.current);
    });
    this.#draw();
  }

  get choice(): ThemeChoice {
    return this.#choice;
  }

  get current(): Theme {
    if (this.#choice !== 'system') return this.#choice;
    return this.#system.matches ? 'dark' : 'light';
  }

  choose(choice: ThemeChoice): void {
    this.#choice = choice;
    this.#draw();
  }

  #draw(): void {
    document.documentElement.dataset['theme'] = this.current;
  }
}
