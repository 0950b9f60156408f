/** How the user has left the sidebar; the browser keeps it for each app. */
export interface KeptSidebar {
  open?: boolean;
  /** px */
  width?: number;
}

const key = () => "runnel.sidebar:" + location.pathname;

export function keptSidebar(): KeptSidebar {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key()) ?? "{}");
    const { open, width } = (typeof kept === "object" && kept !== null ? kept : {}) as Record<string, unknown>;
    return {
      ...(typeof open === "boolean" && { open }),
      ...(typeof width === "number" && Number.isFinite(width) && { width }),
    };
  } catch {
    return {}; // storage may be forbidden, or hold what others have put there
  }
}

export function keepSidebar(change: KeptSidebar): void {
  try {
    localStorage.setItem(key(), JSON.stringify({ ...keptSidebar(), ...change }));
  } catch {
    // it then lasts as long as the page
  }
}
