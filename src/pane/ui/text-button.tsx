import type { ButtonHTMLAttributes, ReactNode } from 'react';

/** A button that reads as a link: it does something here instead of leading away. */
export function TextButton({ className = '', ...rest }: ButtonHTMLAttributes<HTMLButtonElement>): ReactNode {
  return <button {...rest} type="button" className={`link ${className}`} />;
}
