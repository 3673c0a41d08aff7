import type {
  ActsPage,
  AnswerAnswer,
  AnswerRequest,
  EraseAnswer,
  EraseRequest,
  ExportRequest,
  ForgetAnswer,
  ForgetRequest,
  LookupsPage,
  LookupsRequest,
  PersonExport,
  PersonRequests,
  UnsuppressAnswer,
  UnsuppressRequest,
} from '../../contract/privacy';
import type { Answer, Ask } from './ask';

/** What is done for people who ask by right, request by request (`src/contract/privacy.ts`). Nothing here rejects. */
export interface PeopleClient {
  /** Everything kept about somebody. The service notes who asked. */
  exportPerson(request: ExportRequest): Promise<Answer<PersonExport>>;
  erase(request: EraseRequest): Promise<Answer<EraseAnswer>>;
  unsuppress(request: UnsuppressRequest): Promise<Answer<UnsuppressAnswer>>;
  forget(request: ForgetRequest): Promise<Answer<ForgetAnswer>>;
  openRequests(): Promise<Answer<PersonRequests>>;
  answeredRequests(): Promise<Answer<PersonRequests>>;
  answerRequest(request: AnswerRequest): Promise<Answer<AnswerAnswer>>;
  lookups(request: LookupsRequest): Promise<Answer<LookupsPage>>;
  /** `after` is `next` of the page before; null begins with the newest. */
  acts(after: string | null): Promise<Answer<ActsPage>>;
}

/** A client of `/api/people` and `/api/privacy`. */
export function createPeopleClient(ask: Ask): PeopleClient {
  return {
    exportPerson: (request) => ask.json('POST', '/people/export', request),
    erase: (request) => ask.json('POST', '/people/erase', request),
    unsuppress: (request) => ask.json('POST', '/people/unsuppress', request),
    forget: (request) => ask.json('POST', '/people/forget', request),
    openRequests: () => ask.json('GET', '/privacy/requests'),
    answeredRequests: () => ask.json('GET', '/privacy/requests?answered=true'),
    answerRequest: (request) => ask.json('POST', '/privacy/requests/answer', request),
    lookups: (request) => ask.json('POST', '/privacy/lookups', request),
    acts: (after) => ask.json('GET', after === null ? '/privacy/acts' : `/privacy/acts?after=${encodeURIComponent(after)}`),
  };
}
