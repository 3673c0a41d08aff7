import { useState } from 'react';
import type { PersonExport } from '../../../contract/privacy';
import { parseAddress } from '../../../domain/message/address';
import { useSetup } from '../../ui/setup-context';
import { useStep, type Step } from '../../ui/use-step';

/** The address that is written, and what is kept of the one that was looked for last. */
export interface PersonSearch extends Pick<Step, 'failure' | 'isBusy'> {
  readonly typed: string;
  /** Whether what is written is no address, once it was tried. */
  readonly isWrong: boolean;
  /** Null until somebody was looked for. */
  readonly kept: PersonExport | null;
  write(text: string): void;
  look(text: string): Promise<void>;
}

/** The search for what is kept of one person; nothing is kept of it once the section is left. */
export function usePersonSearch(): PersonSearch {
  const { people } = useSetup();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [kept, setKept] = useState<PersonExport | null>(null);
  const { failure, isBusy, take } = useStep();
  const write = (text: string) => {
    setTyped(text);
    setWrong(false);
  };
  return {
    ...{ typed, isWrong, kept, failure, isBusy, write },
    look: async (text) => {
      write(text);
      setKept(null);
      const parsed = parseAddress(text);
      if (parsed === null) return setWrong(true);
      setKept(await take(people.exportPerson({ address: parsed.address, forPerson: false })));
    },
  };
}
