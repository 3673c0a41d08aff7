import { createOutbound } from '../../service/outbound/create-outbound';
import type { Outbound } from '../../service/outbound/outbound';
import { userAgentOf, type Product } from '../../service/product';

/** The way out by which the networks are checked: the very one by which they are asked. */
export function openWayOut(product: Product): Outbound {
  return createOutbound({ userAgent: userAgentOf(product) });
}
