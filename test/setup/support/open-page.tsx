import { act, render, screen, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { App } from '../../../src/setup/app';
import { Opening } from '../../../src/setup/opening';
import type { SectionId } from '../../../src/setup/sections/section-list';
import type { Language } from '../../../src/web/language';
import type { FakeService } from './fake-service';
import { speechOf } from './words';

export interface OpenPage {
  readonly user: UserEvent;
  readonly container: HTMLElement;
  /** Opens a section as a click in the navigation does, and waits until it stands. */
  go(section: SectionId): Promise<void>;
  /** Everything the page has said politely since, in order. */
  said(): string;
}

/** The real page over a service in memory, at a section. */
export async function openPage(
  service: FakeService,
  { section = 'checklist', language = 'en' }: { readonly section?: SectionId; readonly language?: Language } = {},
): Promise<OpenPage> {
  sessionStorage.clear();
  window.location.hash = section;
  const { container } = render(
    <App speech={speechOf(language)}>
      <Opening fetchFrom={service.fetch} />
    </App>,
  );
  await screen.findByRole('navigation');
  await settled();
  return {
    user: userEvent.setup(),
    container,
    go: async (next) => {
      await act(async () => {
        window.location.hash = next;
        window.dispatchEvent(new HashChangeEvent('hashchange'));
      });
      await settled();
    },
    said: () => [...container.querySelectorAll('[role=status]')].map((region) => region.textContent).join(' '),
  };
}

/** Lets what was asked arrive. */
export async function settled(): Promise<void> {
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 80));
  });
}

/** One entry of a list by its words. */
export function entryWith(words: string): HTMLElement {
  const found = screen.getAllByRole('listitem').find((item) => within(item).queryByText(words) !== null);
  if (!found) throw new Error(`no entry has the words ${words}`);
  return found;
}
