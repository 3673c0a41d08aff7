import { describeMessages } from '../../support/message-checks';
import { written } from '../support/words';

describeMessages({ page: 'setup', written });
