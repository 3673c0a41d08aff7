import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Product } from '../service/product';

const ownPackage = z.object({ version: z.string(), homepage: z.url().nullable().default(null) });

/** What the package in the project's folder says of us. */
export function readProduct(root: string): Product {
  return ownPackage.parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')));
}
