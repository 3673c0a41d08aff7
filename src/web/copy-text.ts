/** Copies a text that the place shows; false if the browser forbids it, as Outlook's frame may: then it is marked, so that one key copies it. */
export async function copyText(text: string, place: Element | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (place) document.getSelection()?.selectAllChildren(place);
    return false;
  }
}
