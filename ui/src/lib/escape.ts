// An attachment: the Escape key anywhere inside the element closes what it is.

export function onEscape(close: () => void): (node: HTMLElement) => () => void {
  return (node) => {
    const heard = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      close();
    };
    node.addEventListener('keydown', heard);
    return () => node.removeEventListener('keydown', heard);
  };
}
