/** The package ships no types: what the oracle test takes from it, in milliseconds, `max` inclusive. */
declare module 'edtf' {
  export default function edtf(text: string): { readonly min: number; readonly max: number }
}
