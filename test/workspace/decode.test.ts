import assert from 'node:assert/strict';
import { decode } from '../../server/workspace/decode.ts';

describe('decode', () => {
  const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);

  it('reads UTF-8 and keeps a byte-order mark', () => {
    assert.equal(decode(bytes('£12.261m\r\n')), '£12.261m\r\n');
    assert.equal(decode(bytes('\uFEFF@report "A"')), '\uFEFF@report "A"');
    assert.equal(decode(bytes('')), '');
  });

  it('names what is not a report, and the way out', () => {
    assert.throws(() => decode(bytes('\uFEFF@report', 'utf16le')), /saved as UTF-16.*save it as UTF-8/);
    assert.throws(() => decode(bytes('PK\u0003\u0004\0\0')), /binary/);
    assert.throws(() => decode(bytes('one\ntwo £3\n', 'latin1')), /line 2 has a byte that is not UTF-8.*Windows-1252/);
  });
});
