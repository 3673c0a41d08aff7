type AttributeValue = string | number | boolean | null;
type Child = Node | string;

/** A new element; attributes that are null or false are left out, true stands without a value. Texts become text nodes. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, AttributeValue>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children);
  return element;
}

/** A push button that runs `onClick`. */
export function button(attributes: Readonly<Record<string, AttributeValue>>, content: readonly Child[], onClick: () => void) {
  const element = el('button', { type: 'button', ...attributes }, ...content);
  element.addEventListener('click', onClick);
  return element;
}

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

export interface SelectField<T extends string> {
  readonly element: HTMLLabelElement;
  /** Shows this value as the chosen one; tells nobody. */
  readonly show: (value: T) => void;
}

/** A labelled drop-down list; `onChange` gets the value that the visitor chose. */
export function selectField<T extends string>(
  label: string,
  choices: readonly Choice<T>[],
  { value, onChange }: { readonly value: T; readonly onChange: (value: T) => void },
): SelectField<T> {
  const select = el(
    'select',
    { class: 'field' },
    ...choices.map((choice) => el('option', { value: choice.value }, choice.label)),
  );
  select.value = value;
  select.addEventListener('change', () => {
    const chosen = choices[select.selectedIndex];
    if (chosen !== undefined) onChange(chosen.value);
  });
  return {
    element: el('label', { class: 'labelled' }, el('span', {}, label), select),
    show: (shown) => (select.value = shown),
  };
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** A 20-pixel line drawing; decoration only, the name is on the button. */
export function icon(path: string): SVGSVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(svgNamespace, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

export const icons = {
  mail: 'M3 5.5h14v9H3z M3 6l7 5 7-5',
  folder: 'M2.5 5h5l1.5 2h8.5v8h-15z',
  pin: 'M7.5 3h5l-.5 5 2.5 2.5v1h-9v-1L8 8z M10 11.5V17',
  close: 'M5 5l10 10 M15 5L5 15',
  open: 'M10 3v9 M6.5 8.5L10 12l3.5-3.5 M3.5 13v3.5h13V13',
  reply: 'M8 5L3.5 9.5 8 14 M3.5 9.5H12a4.5 4.5 0 0 1 4.5 4.5v1',
  replyAll: 'M10 5L5.5 9.5 10 14 M5.5 9.5H13a4 4 0 0 1 4 4V15 M6 5L1.5 9.5 6 14',
  person: 'M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6z M4 17c0-3 2.7-5 6-5s6 2 6 5',
  clip: 'M14.5 9.5l-5 5a3 3 0 0 1-4.3-4.3l5.6-5.6a2 2 0 0 1 2.9 2.9L8.3 13',
  crack: 'M11 2L6.5 10H10l-1.5 8L14.5 8.5H11L13 2z',
} as const;
