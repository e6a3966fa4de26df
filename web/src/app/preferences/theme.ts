import { storedText, storeText } from './stored-text.ts';

export const themes = ['system', 'dark', 'light'] as const;
export type Theme = (typeof themes)[number];

export const themeName = 'theme';
export const isTheme = (text: unknown): text is Theme => themes.some((theme) => theme === text);

/** Dark, unless the system or somebody says otherwise: the style sheet reads it from the page. */
export function applyTheme(): void {
  const stored = storedText(themeName);
  document.documentElement.dataset.theme = isTheme(stored) ? stored : 'system';
}

export function chooseTheme(theme: Theme): void {
  storeText(themeName, theme);
  applyTheme();
}
