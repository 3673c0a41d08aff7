import { BackupError } from '../service/backup/backup-error';
import { CertificateError } from '../service/certificate-files';
import { ConfigError } from '../service/config';
import { DatabaseError } from '../service/database-error';
import { PortError } from '../service/serve';
import { SavedSettingsError } from '../service/settings/live-settings';
import { RunningServiceError } from './loopback-desk';
import {
  StoreDamagedError,
  StoreFolderError,
  StoreInUseError,
  StoreSecretError,
  StoreTooNewError,
} from '../service/store/store-errors';

const kinds = [
  BackupError,
  CertificateError,
  ConfigError,
  DatabaseError,
  PortError,
  RunningServiceError,
  SavedSettingsError,
  StoreDamagedError,
  StoreFolderError,
  StoreInUseError,
  StoreSecretError,
  StoreTooNewError,
];

/** Errors whose message is a sentence for the administrator; all others are bugs and show their stack. */
export function isForPeople(error: unknown): error is Error {
  return kinds.some((kind) => error instanceof kind);
}
