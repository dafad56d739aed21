export type Codes = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>

/** Whole numbers from 0, one for each position, in as few bytes as the largest of them needs. */
export class CodeArray {
  array: Codes
  #limit = 2 ** 8

  constructor(size: number) {
    this.array = new Uint8Array(size)
  }

  set(position: number, code: number): void {
    while (code >= this.#limit) {
      const wider = this.#limit === 2 ** 8 ? Uint16Array : Uint32Array
      this.#limit = wider === Uint16Array ? 2 ** 16 : 2 ** 32
      this.array = wider.from(this.array)
    }
    this.array[position] = code
  }
}
