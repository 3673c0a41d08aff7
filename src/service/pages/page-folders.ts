import { existsSync } from 'node:fs';
import path from 'node:path';
import type { PageFolders } from './page-routes';

/** Where the built pages and the assets lie below the project's folder. */
export function pageFolders(root: string, preview: boolean): PageFolders {
  const officeJs = path.join(root, 'node_modules/@microsoft/office-js/dist');
  return {
    pane: path.join(root, 'build/pane'),
    signIn: path.join(root, 'build/sign-in'),
    setup: path.join(root, 'build/setup'),
    assets: path.join(root, 'assets'),
    preview: preview
      ? {
          page: path.join(root, 'build/preview'),
          samples: path.join(root, 'assets/samples'),
          officeJs: existsSync(officeJs) ? officeJs : null,
          ajaxShim: path.join(root, 'build/preview/msajax.js'),
        }
      : null,
  };
}
