import { describeMessages } from '../../support/message-checks';
import { written } from './words';

describeMessages({ page: 'preview', written });
