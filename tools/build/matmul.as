// Products of matrices and of rows (see src/sequence/matmul.ts) in AssemblyScript. Compiled by tools/build/matmul.mjs.
// Each number of the result is one sum in the order of `inner`, so that the tiles do not change it.

/** c += a · b. Pointers in bytes, steps in numbers. */
export function multiplyAdd(
  c: usize, a: usize, b: usize, rows: i32, inner: i32, columns: i32, rowStep: usize, innerStep: usize,
): void {
  const width = usize(columns) << 2;
  const wide = usize(columns & ~7) << 2;
  const next = innerStep << 2;
  const aWidth = rowStep << 2;
  for (let column: usize = 0; column < wide; column += 32) {
    let row = 0;
    // 4 rows by 8 columns: eight sums, what they need, and no more than the 16 registers of x64.
    for (; row + 4 <= rows; row += 4) {
      let p0 = a + usize(row) * aWidth;
      let p1 = p0 + aWidth;
      let p2 = p1 + aWidth;
      let p3 = p2 + aWidth;
      let q = b + column;
      const o0 = c + usize(row) * width + column;
      const o1 = o0 + width;
      const o2 = o1 + width;
      const o3 = o2 + width;
      let s00 = v128.load(o0), s01 = v128.load(o0, 16);
      let s10 = v128.load(o1), s11 = v128.load(o1, 16);
      let s20 = v128.load(o2), s21 = v128.load(o2, 16);
      let s30 = v128.load(o3), s31 = v128.load(o3, 16);
      for (let k = 0; k < inner; k++) {
        const b0 = v128.load(q), b1 = v128.load(q, 16);
        const a0 = v128.load32_splat(p0);
        s00 = f32x4.add(s00, f32x4.mul(a0, b0));
        s01 = f32x4.add(s01, f32x4.mul(a0, b1));
        const a1 = v128.load32_splat(p1);
        s10 = f32x4.add(s10, f32x4.mul(a1, b0));
        s11 = f32x4.add(s11, f32x4.mul(a1, b1));
        const a2 = v128.load32_splat(p2);
        s20 = f32x4.add(s20, f32x4.mul(a2, b0));
        s21 = f32x4.add(s21, f32x4.mul(a2, b1));
        const a3 = v128.load32_splat(p3);
        s30 = f32x4.add(s30, f32x4.mul(a3, b0));
        s31 = f32x4.add(s31, f32x4.mul(a3, b1));
        p0 += next;
        p1 += next;
        p2 += next;
        p3 += next;
        q += width;
      }
      v128.store(o0, s00), v128.store(o0, s01, 16);
      v128.store(o1, s10), v128.store(o1, s11, 16);
      v128.store(o2, s20), v128.store(o2, s21, 16);
      v128.store(o3, s30), v128.store(o3, s31, 16);
    }
    for (; row < rows; row++) {
      let p = a + usize(row) * aWidth;
      let q = b + column;
      const o = c + usize(row) * width + column;
      let s0 = v128.load(o), s1 = v128.load(o, 16);
      for (let k = 0; k < inner; k++) {
        const each = v128.load32_splat(p);
        s0 = f32x4.add(s0, f32x4.mul(each, v128.load(q)));
        s1 = f32x4.add(s1, f32x4.mul(each, v128.load(q, 16)));
        p += next;
        q += width;
      }
      v128.store(o, s0), v128.store(o, s1, 16);
    }
  }
  for (let column = wide; column < width; column += 4) {
    for (let row = 0; row < rows; row++) {
      let p = a + usize(row) * aWidth;
      let q = b + column;
      const o = c + usize(row) * width + column;
      let sum = load<f32>(o);
      for (let k = 0; k < inner; k++) {
        sum += load<f32>(p) * load<f32>(q);
        p += next;
        q += width;
      }
      store<f32>(o, sum);
    }
  }
}

/** out += a * b, number by number, in each row. Each of the three goes on by its own step after a row, 0 to stay. */
export function addProducts(
  out: usize, a: usize, b: usize, rows: i32, width: i32, outStep: usize, aStep: usize, bStep: usize,
): void {
  const size = usize(width) << 2;
  const wide = usize(width & ~3) << 2;
  for (let row = 0; row < rows; row++) {
    let at: usize = 0;
    for (; at < wide; at += 16)
      v128.store(out + at, f32x4.add(v128.load(out + at), f32x4.mul(v128.load(a + at), v128.load(b + at))));
    for (; at < size; at += 4)
      store<f32>(out + at, load<f32>(out + at) + load<f32>(a + at) * load<f32>(b + at));
    out += outStep << 2;
    a += aStep << 2;
    b += bStep << 2;
  }
}

/** out += the rows `places` of b, each times its value. `out` is one row of `columns` numbers. */
export function addRows(
  out: usize, b: usize, places: usize, values: usize, count: i32, columns: i32,
): void {
  const width = usize(columns) << 2;
  const wide = usize(columns & ~31) << 2;
  const last = places + (usize(count) << 2);
  for (let column: usize = 0; column < wide; column += 128) {
    const o = out + column;
    let s0 = v128.load(o), s1 = v128.load(o, 16), s2 = v128.load(o, 32), s3 = v128.load(o, 48);
    let s4 = v128.load(o, 64), s5 = v128.load(o, 80), s6 = v128.load(o, 96), s7 = v128.load(o, 112);
    for (let p = places, v = values; p < last; p += 4, v += 4) {
      const q = b + column + usize(load<u32>(p)) * width;
      const each = v128.load32_splat(v);
      s0 = f32x4.add(s0, f32x4.mul(each, v128.load(q)));
      s1 = f32x4.add(s1, f32x4.mul(each, v128.load(q, 16)));
      s2 = f32x4.add(s2, f32x4.mul(each, v128.load(q, 32)));
      s3 = f32x4.add(s3, f32x4.mul(each, v128.load(q, 48)));
      s4 = f32x4.add(s4, f32x4.mul(each, v128.load(q, 64)));
      s5 = f32x4.add(s5, f32x4.mul(each, v128.load(q, 80)));
      s6 = f32x4.add(s6, f32x4.mul(each, v128.load(q, 96)));
      s7 = f32x4.add(s7, f32x4.mul(each, v128.load(q, 112)));
    }
    v128.store(o, s0), v128.store(o, s1, 16), v128.store(o, s2, 32), v128.store(o, s3, 48);
    v128.store(o, s4, 64), v128.store(o, s5, 80), v128.store(o, s6, 96), v128.store(o, s7, 112);
  }
  for (let column = wide; column < width; column += 4) {
    let sum = load<f32>(out + column);
    for (let p = places, v = values; p < last; p += 4, v += 4)
      sum += load<f32>(v) * load<f32>(b + column + usize(load<u32>(p)) * width);
    store<f32>(out + column, sum);
  }
}

/** Replaces numbers below zero by zero. */
export function rectify(values: usize, size: i32): void {
  const end = values + (usize(size) << 2);
  const zero = f32x4.splat(0);
  for (; values + 16 <= end; values += 16) v128.store(values, f32x4.max(zero, v128.load(values)));
  for (; values < end; values += 4) store<f32>(values, max<f32>(0, load<f32>(values)));
}
