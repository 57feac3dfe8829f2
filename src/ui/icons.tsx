import type { ComponentChildren } from 'preact';

// The interface's icons, drawn as lines on a grid of 16 × 16 in the colour of the text around them.

const Icon = ({ size = 16, children }: { size?: number; children: ComponentChildren }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    {children}
  </svg>
);

export const PinIcon = () => (
  <Icon>
    <path d="M6 2.5h4l-.5 4 2.5 2.5H4l2.5-2.5zM8 9v4.5" />
  </Icon>
);
export const CloseIcon = () => (
  <Icon>
    <path d="m4 4 8 8M12 4l-8 8" />
  </Icon>
);
export const BackIcon = ({ size = 16 }: { size?: number }) => (
  <Icon size={size}>
    <path d="m10 4-4 4 4 4" />
  </Icon>
);
export const ForwardIcon = () => (
  <Icon size={12}>
    <path d="m6 4 4 4-4 4" />
  </Icon>
);
export const DownIcon = () => (
  <Icon size={12}>
    <path d="m4.5 6.5 3.5 3.5 3.5-3.5" />
  </Icon>
);
export const UpIcon = () => (
  <Icon size={12}>
    <path d="m4.5 9.5 3.5-3.5 3.5 3.5" />
  </Icon>
);
