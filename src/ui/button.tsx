import type { ComponentProps } from 'react';

interface ButtonProps extends ComponentProps<'button'> {
  variant?: 'plain' | 'primary' | 'quiet' | 'help';
}

export function Button({ variant = 'plain', className, type = 'button', ...rest }: ButtonProps) {
  const look = variant === 'plain' ? 'button' : `button button-${variant}`;
  return <button type={type} className={className ? `${look} ${className}` : look} {...rest} />;
}
