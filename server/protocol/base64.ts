/** Bytes as base64 and back, in Node and in a browser. */

/** String.fromCharCode takes its characters as arguments, of which there may not be too many. */
const STRETCH = 0x8000;

export function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += STRETCH) {
    binary += String.fromCharCode(...bytes.subarray(at, at + STRETCH));
  }
  return btoa(binary);
}

export function bytesOfBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
