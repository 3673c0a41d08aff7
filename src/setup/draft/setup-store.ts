import type { Changed, SettingsState } from '../../contract/setup';
import type { Settings } from '../../contract/settings';
import { isFailure, type Answer, type Failure } from '../api/ask';
import type { SetupClient } from '../api/setup-client';
import { changedPaths, mergeChanges, type Conflict } from './changes';
import { toIssue, type Issue } from './issue';
import { isWithin, pathName, withValue, type Path } from './paths';
import type { Stash } from './stash';

/** Somebody else saved first: what they decided otherwise than we, and everything that differs nowhere else. */
export interface Clash {
  readonly changed: Changed | null;
  readonly theirs: SettingsState;
  readonly merged: Settings;
  readonly conflicts: readonly Conflict[];
}

/** How the last attempt to save ended. `undo` has the settings before it. */
export type Outcome =
  | { readonly kind: 'saved'; readonly undo: Settings }
  | { readonly kind: 'undone' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** The settings that are being worked on. */
export interface Work {
  readonly kind: 'ready';
  readonly served: SettingsState;
  readonly draft: Settings;
  readonly issues: readonly Issue[];
  /** Names of the places that somebody has left: only there, or once saving was tried, problems are told. */
  readonly left: ReadonlySet<string>;
  readonly isChecked: boolean;
  readonly isSaving: boolean;
  readonly outcome: Outcome | null;
  readonly clash: Clash | null;
  /** Where the focus is to go; a new object each time. */
  readonly focus: { readonly path: Path } | null;
}

export type SetupState = { readonly kind: 'loading' } | { readonly kind: 'failed'; readonly failure: Failure } | Work;

export interface SetupStore {
  state(): SetupState;
  subscribe(listener: () => void): () => void;
  /** Reads what is saved; `stash` is unsaved work that was kept while somebody signed in. */
  load(stash?: Stash | null): Promise<void>;
  write(path: Path, value: unknown): void;
  leave(path: Path): void;
  focusOn(path: Path): void;
  save(): Promise<void>;
  undo(): Promise<void>;
  discard(): void;
  /** Goes on with their settings and mine where nobody else was, and at each conflict with mine where chosen by its path's name. */
  settle(mine: ReadonlySet<string>): Promise<void>;
  /** Goes on with what somebody else saved, without anything of mine. */
  takeTheirs(): void;
  /** Takes what is saved now, after an import. */
  adopt(served: SettingsState): void;
}

interface StoreParts {
  readonly client: Pick<SetupClient, 'settings' | 'save'>;
  /** Everything that is wrong with settings as they are written; fetched when it is first needed. */
  readonly check: (draft: unknown) => Promise<readonly Issue[]>;
}

/** Whether something is written that is not saved. */
export function isDirty({ draft, served }: Work): boolean {
  return changedPaths(served.settings, draft).length > 0;
}

/** The memory of the page: settings as saved, as written, and what came of saving. Nothing written is ever dropped but by `discard` and `settle`. */
export function createSetupStore({ client, check }: StoreParts): SetupStore {
  const listeners = new Set<() => void>();
  let state: SetupState = { kind: 'loading' };

  function show(next: SetupState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  function change(part: Partial<Work>): void {
    if (state.kind === 'ready') show({ ...state, ...part });
  }

  async function recheck(): Promise<readonly Issue[]> {
    if (state.kind !== 'ready') return [];
    const { draft } = state;
    const issues = await check(draft);
    if (state.kind === 'ready' && state.draft === draft) {
      const told = state.issues.filter(({ kind }) => kind === null);
      change({ issues: [...issues, ...told] });
    }
    return issues;
  }

  async function send(settings: Settings, work: Work): Promise<Answer<SettingsState>> {
    change({ isSaving: true, outcome: null });
    const answer = await client.save({ from: work.served.revision, settings });
    change({ isSaving: false });
    return answer;
  }

  async function save(): Promise<void> {
    if (state.kind !== 'ready' || state.isSaving) return;
    const issues = await recheck();
    const work = state;
    if (issues.length > 0) return change({ isChecked: true, focus: { path: issues[0]?.path ?? [] }, outcome: null });
    const answer = await send(work.draft, work);
    if (answer.kind === 'done')
      return saved(answer.value, { sent: work.draft, outcome: { kind: 'saved', undo: work.served.settings } });
    await notSaved(answer, work.draft);
  }

  async function notSaved(answer: Exclude<Answer<SettingsState>, { kind: 'done' }>, mine: Settings): Promise<void> {
    if (isFailure(answer)) return change({ outcome: { kind: 'failed', failure: answer } });
    if (answer.kind === 'conflict') return meet(answer.changed, mine);
    change({ issues: answer.problems.map(toIssue), isChecked: true, focus: { path: answer.problems[0]?.path ?? [] } });
  }

  /** Somebody else was first: reads what they saved and goes on with both. */
  async function meet(changed: Changed | null, mine: Settings): Promise<void> {
    const answer = await client.settings();
    if (state.kind !== 'ready') return;
    if (answer.kind !== 'done')
      return change({ outcome: { kind: 'failed', failure: isFailure(answer) ? answer : { kind: 'failed' } } });
    const theirs = answer.value;
    const { merged, conflicts } = mergeChanges({ base: state.served.settings, mine, theirs: theirs.settings });
    change({ draft: mine, clash: { changed: theirs.changed ?? changed, theirs, merged, conflicts } });
  }

  /** What was written while it was on its way stays written. */
  function saved(served: SettingsState, { sent, outcome }: { readonly sent: Settings; readonly outcome: Outcome }): void {
    const mine = state.kind === 'ready' ? state.draft : sent;
    const { merged } = mergeChanges({ base: sent, mine, theirs: served.settings });
    show({ ...fresh(served), draft: merged, outcome });
  }

  async function undo(): Promise<void> {
    if (state.kind !== 'ready' || state.outcome?.kind !== 'saved') return;
    const former = state.outcome.undo;
    const sent = state.draft;
    const answer = await send(former, state);
    if (answer.kind === 'done') return saved(answer.value, { sent, outcome: { kind: 'undone' } });
    await notSaved(answer, former);
  }

  async function settle(mine: ReadonlySet<string>): Promise<void> {
    if (state.kind !== 'ready' || !state.clash) return;
    const { theirs, merged, conflicts } = state.clash;
    const kept = conflicts.filter(({ path }) => mine.has(pathName(path)));
    const draft = kept.reduce((document, conflict) => withValue(document, conflict.path, conflict.mine), merged);
    show({ ...fresh(theirs), draft });
    if (changedPaths(theirs.settings, draft).length > 0) await save();
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load: async (stash = null) => {
      show({ kind: 'loading' });
      const answer = await client.settings();
      if (answer.kind === 'done') return show(stash ? withStash(answer.value, stash) : fresh(answer.value));
      show({ kind: 'failed', failure: isFailure(answer) ? answer : { kind: 'failed' } });
    },
    write: (path, value) => {
      if (state.kind !== 'ready') return;
      const issues = state.issues.filter((issue) => issue.kind !== null || !isWithin(issue.path, path));
      change({ draft: withValue(state.draft, path, value), issues, outcome: null });
      void recheck();
    },
    leave: (path) => {
      if (state.kind !== 'ready' || state.left.has(pathName(path))) return;
      change({ left: new Set([...state.left, pathName(path)]) });
      void recheck();
    },
    focusOn: (path) => change({ focus: { path } }),
    save,
    undo,
    discard: () => {
      if (state.kind === 'ready') show(fresh(state.served));
    },
    settle,
    takeTheirs: () => {
      if (state.kind === 'ready' && state.clash) show(fresh(state.clash.theirs));
    },
    adopt: (served) => show(fresh(served)),
  };
}

/** Goes on with unsaved work; where others saved other things meanwhile, as after a refused change. */
function withStash(served: SettingsState, { base, draft }: Stash): Work {
  const { merged, conflicts } = mergeChanges({ base, mine: draft, theirs: served.settings });
  if (conflicts.length === 0) return { ...fresh(served), draft: merged };
  return {
    ...fresh({ ...served, settings: base }),
    draft,
    clash: { changed: served.changed, theirs: served, merged, conflicts },
  };
}

function fresh(served: SettingsState): Work {
  const empty = {
    issues: [],
    left: new Set<string>(),
    isChecked: false,
    isSaving: false,
    outcome: null,
    clash: null,
    focus: null,
  };
  return { kind: 'ready', served, draft: served.settings, ...empty };
}

/** What is wrong at a place or below it and may be told. */
export function issuesAt({ issues, left, isChecked }: Work, place: Path): readonly Issue[] {
  const isTold = isChecked || left.has(pathName(place));
  return isTold ? issues.filter(({ path }) => isWithin(path, place)) : [];
}
