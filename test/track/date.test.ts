import { expect } from 'chai';
import { DATE_PATTERN } from '../../src/track/date.js';

const isDate = (text: string): boolean => DATE_PATTERN.test(text);

describe('DATE_PATTERN', () => {
  it('knows every day of the calendar', () => {
    for (const year of [1900, 1999, 2000, 2023, 2024, 2100]) {
      for (let month = 1; month <= 12; month++) {
        const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
        for (let day = 1; day <= 31; day++) {
          const text = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
          expect(isDate(text), text).to.equal(day <= last);
        }
      }
    }
  });

  it('takes a year or a month alone', () => {
    expect(isDate('2024')).to.equal(true);
    expect(isDate('2024-02')).to.equal(true);
    for (const text of ['2024-13', '2024-00', '2024-01-00', '2024-', '24', '02024', '2024-1-1', '0000-02-30'])
      expect(isDate(text), text).to.equal(false);
  });
});
