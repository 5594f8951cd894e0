// Products of matrices and of rows of 32-bit numbers. WebAssembly with SIMD computes them, plain JavaScript where there is none; both
// round alike, so that the results are the same bits everywhere.
import { isBigEndian } from '../text/unpack.ts';
import { MATMUL_WASM } from './matmul-wasm.ts';

/** Takes addresses in bytes; see the method of the same name for the other numbers. */
type Product = (...args: [number, number, number, number, number, number, number, number]) => void;

interface Kernel {
  readonly multiplyAdd: Product;
  readonly addProducts: Product;
  readonly addRows: (...args: [number, number, number, number, number, number]) => void;
  readonly rectify: (values: number, size: number) => void;
}

const PAGE = 65536;

/** What the types of Node do not declare. */
interface Wasm {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Instance: new (module: object, imports: object) => { readonly exports: Kernel };
}

const { WebAssembly: wasm } = globalThis as unknown as { WebAssembly: Wasm };

/** `null` where there is no WebAssembly with SIMD, and where numbers in its memory have another order of bytes. */
let compiled: object | null | undefined;

function kernelModule(): object | null {
  if (compiled !== undefined) return compiled;
  try {
    const bytes = Uint8Array.from(atob(MATMUL_WASM), (byte) => byte.charCodeAt(0));
    compiled = isBigEndian ? null : new wasm.Module(bytes);
  } catch {
    compiled = null;
  }
  return compiled;
}

/** A memory of fixed size, and products of matrices that lie in it: nothing is copied for a product. */
export class MatrixMemory {
  readonly #buffer: ArrayBuffer;
  readonly #kernel: Kernel | null = null;
  #used = 0;

  /**
   * @param size how many numbers it holds
   * @param isPlain whether to do without WebAssembly
   */
  constructor(size: number, isPlain = false) {
    const module = isPlain ? null : kernelModule();
    if (module === null) {
      this.#buffer = new ArrayBuffer(size * 4);
      return;
    }
    const memory = new wasm.Memory({ initial: Math.ceil((size * 4) / PAGE) });
    this.#buffer = memory.buffer;
    this.#kernel = new wasm.Instance(module, { env: { memory } }).exports;
  }

  /** The next `length` numbers of the memory, which are zero. */
  take(length: number): Float32Array {
    const taken = new Float32Array(this.#buffer, this.#used, length);
    this.#used += length * 4;
    return taken;
  }

  /** The same for whole numbers. */
  takeWhole(length: number): Uint32Array {
    const { buffer, byteOffset } = this.take(length);
    return new Uint32Array(buffer, byteOffset, length);
  }

  /**
   * c += a · b, by rows; all lie in this memory. `a` has `rows` × `inner` numbers and `b` `inner` × `columns`. For an `a` that
   * is stored by columns, say how far apart its rows and its columns are.
   */
  multiplyAdd(
    c: Float32Array,
    a: Float32Array,
    b: Float32Array,
    rows: number,
    inner: number,
    columns: number,
    rowStep = inner,
    innerStep = 1,
  ): void {
    if (this.#kernel === null) plainMultiplyAdd(c, a, b, rows, inner, columns, rowStep, innerStep);
    else
      this.#kernel.multiplyAdd(
        c.byteOffset,
        a.byteOffset,
        b.byteOffset,
        rows,
        inner,
        columns,
        rowStep,
        innerStep,
      );
  }

  /**
   * out += a * b, number by number, in each of `rows` rows of `width` numbers. The steps say how far apart the rows are: with
   * a step of 0 all are the same.
   */
  addProducts(
    out: Float32Array,
    a: Float32Array,
    b: Float32Array,
    rows: number,
    width: number,
    outStep = width,
    aStep = width,
    bStep = width,
  ): void {
    if (this.#kernel === null) plainAddProducts(out, a, b, rows, width, outStep, aStep, bStep);
    else
      this.#kernel.addProducts(
        out.byteOffset,
        a.byteOffset,
        b.byteOffset,
        rows,
        width,
        outStep,
        aStep,
        bStep,
      );
  }

  /** out += `count` rows of `b`, those at `places`, each times its value; the first number of the row is `out[from]`. */
  addRows(
    out: Float32Array,
    from: number,
    b: Float32Array,
    places: Uint32Array,
    values: Float32Array,
    count: number,
    columns: number,
  ): void {
    if (this.#kernel === null) {
      for (let k = 0; k < count; k++)
        for (let column = 0, at = (places[k] as number) * columns; column < columns; column++, at++)
          out[from + column] =
            (out[from + column] as number) + Math.fround((values[k] as number) * (b[at] as number));
    } else
      this.#kernel.addRows(
        out.byteOffset + from * 4,
        b.byteOffset,
        places.byteOffset,
        values.byteOffset,
        count,
        columns,
      );
  }

  /** Replaces those of the first `size` numbers that are below zero by zero. */
  rectify(values: Float32Array, size: number): void {
    if (this.#kernel !== null) this.#kernel.rectify(values.byteOffset, size);
    else for (let i = 0; i < size; i++) values[i] = Math.max(0, values[i] as number);
  }
}

function plainMultiplyAdd(
  c: Float32Array,
  a: Float32Array,
  b: Float32Array,
  rows: number,
  inner: number,
  columns: number,
  rowStep: number,
  innerStep: number,
): void {
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      let sum = c[row * columns + column] as number;
      for (let k = 0; k < inner; k++)
        sum = Math.fround(
          sum +
            Math.fround((a[row * rowStep + k * innerStep] as number) * (b[k * columns + column] as number)),
        );
      c[row * columns + column] = sum;
    }
}

function plainAddProducts(
  out: Float32Array,
  a: Float32Array,
  b: Float32Array,
  rows: number,
  width: number,
  outStep: number,
  aStep: number,
  bStep: number,
): void {
  for (let row = 0; row < rows; row++)
    for (let i = 0; i < width; i++) {
      const product = Math.fround((a[row * aStep + i] as number) * (b[row * bStep + i] as number));
      out[row * outStep + i] = (out[row * outStep + i] as number) + product;
    }
}
