/** A drawing of its own kind cannot be taken. */
export const FAULT_CODE = "RN156";
