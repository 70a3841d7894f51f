// How long a refusal stands beside its field: until it is being put right, and again once it is handed in.

export interface Standing {
  /** What is wrong, while it is worth saying. */
  readonly text: string | undefined;
  /** Whoever types has understood. */
  putRight(): void;
}

/** To be called while a component is made. `field` is what the form is found by. */
export function standing(
  error: () => string | undefined,
  field: () => { form: HTMLFormElement | null } | undefined,
): Standing {
  let corrected = $state(false);
  const stands = (): void => {
    corrected = false;
  };

  // Another refusal, maybe of what was typed while the core was asked.
  $effect.pre(() => {
    error();
    stands();
  });
  // Handed in again: the same words may be right once more. Captured, so that it comes before the form's own.
  $effect(() => {
    const form = field()?.form;
    form?.addEventListener('submit', stands, { capture: true });
    return () => form?.removeEventListener('submit', stands, { capture: true });
  });

  return {
    get text() {
      return corrected ? undefined : error();
    },
    putRight() {
      corrected = true;
    },
  };
}
