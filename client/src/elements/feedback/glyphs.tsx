import type { ComponentChildren } from "preact";

function Glyph({ children, turned }: { children: ComponentChildren; turned?: boolean | undefined }) {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" transform={turned ? "rotate(180)" : undefined}>
      {children}
    </svg>
  );
}

export const Star = () => (
  <Glyph>
    <path d="M12 3.2l2.7 5.6 6.1.8-4.5 4.2 1.1 6.1-5.4-3-5.4 3 1.1-6.1L3.2 9.6l6.1-.8Z" />
  </Glyph>
);

export const Thumb = ({ down }: { down?: boolean }) => (
  <Glyph turned={down}>
    <path d="M7.5 10.5 11 3.4c1.6 0 2.6 1.1 2.4 2.6l-.5 3.3h5.2c1.3 0 2.2 1.1 2 2.4l-1.1 6.6c-.2 1-1 1.7-2 1.7H7.5ZM3.8 10.5h3.7V20H3.8Z" />
  </Glyph>
);

/** @param happy -2 to 2 */
export const Face = ({ happy }: { happy: number }) => (
  <Glyph>
    <circle cx="12" cy="12" r="9" />
    <path class="rn-face" d={`M9 9.2v.6M15 9.2v.6M8 ${15 - happy / 2}q4 ${happy * 2} 8 0`} />
  </Glyph>
);
