import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addresses } from '../../src/build/privacy/detect/address.ts';
import { aadhaars, hasVerhoeffDigit, pans } from '../../src/build/privacy/detect/identity.ts';
import { mails } from '../../src/build/privacy/detect/mail.ts';
import { payFigures } from '../../src/build/privacy/detect/pay.ts';
import { phones } from '../../src/build/privacy/detect/phone.ts';
import { secrets } from '../../src/build/privacy/detect/secrets.ts';

/** Planted texts are written with tildes, so that the gate finds none when it looks into this very file. */
function plant(text: string): string {
  return text.replaceAll('~', '');
}

/** Twelve digits with their check digit. */
function aadhaar(first: string, group = (digits: string) => digits): string {
  const last = Array.from('0123456789').find((digit) => hasVerhoeffDigit(first + digit)) ?? '';
  return group(first + last);
}

describe('phone numbers', () => {
  test.each([
    ['Call me on 98~765 43~210.', '98~765 43~210'],
    ['98~765-43~210', '98~765-43~210'],
    ['987-~654-3~210', '987-~654-3~210'],
    ['(0 98~765 43~210)', '(0 98~765 43~210'],
    ['My number: +~91 98~765 43~210', '+~91 98~765 43~210'],
    ['+~91-98~76543210', '+~91-98~76543210'],
    ['"+~9198~76543210"', '+~9198~76543210'],
    ['(+~91) 98~765 43~210', '98~765 43~210'],
    ['Reach me at 98~76543210 after six.', '98~76543210'],
    ['mob:98~76543210', '98~76543210'],
    ['{"phone":98~76543210}', '98~76543210'],
    ['<a href="tel:+~9198~76543210">', 'tel:+~9198~76543210'],
    ['https://wa.me/~9198~76543210', 'wa.me/~9198~76543210'],
    ['+~1 (415) 555-~2671', '+~1 (415) 555-~2671'],
    ['+~44 20 79~46 0958', '+~44 20 79~46 0958'],
    ['00~44 20 79~46 0958', '00~44 20 79~46 0958'],
    ['+~65 81~23 4567', '+~65 81~23 4567'],
    ['(415) 555-~2671', '(415) 555-~2671'],
    ['const card = "<p>98~76543210</p>"', '98~76543210'],
  ])('are found in %s', (text, number) => {
    const found = phones(plant(text)).map((finding) => finding.text);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toContain(plant(number));
  });

  test.each([
    ['a version', 'kubernetes 1.34.2, pagefind 1.6.0, 2026.11.23-9876543210'],
    ['a date and a time', '2026-11-23T10:15:30+05:30, 20261123101530, 1795392000'],
    ['milliseconds', 'at 1795392000000 and 9876543210123'],
    ['a numeric id', 'run_id: 9876543210, id=9876543210, {"jobId": 9876543210}, #9876543210, INC-9876543210'],
    ['an address of a page', 'https://example.org/actions/runs/9876543210/job/98765432101?pr=9876543210'],
    ['a count', '9876543210 bytes, 7000000000 parameters, 8030261248 parameters'],
    ['a list of sizes', 'resize to 640 480 1920, or [768 512 2048], ports 60000-65535, 60000 90000'],
    ['an amount', '9,876,543,210 rows and 9876543.210 seconds and 0.9876543210'],
    ['code', 'const a=9876543210,b=c+9876543210987,d=[9876543210];f(9876543210);x<9876543210'],
    ['a sum', 'a+12345678901 (b)+44207946095 "" + "x"+14155552671'],
    ['a drawing', '<path d="M98765 43210L87654 32109 9876543210z M 98.765 43.21"/>'.slice(9, 60)],
    ['a UUID', '98765432-1098-7654-3210-987654321098'],
    ['a hash', 'sha256:9876543210abcdef9876543210, sha512-Ab9876543210+98765432101/x=='],
    ['a growth', '+1000000000 requests, +1.2345678901'],
    ['an account of a cloud', 'arn:aws:iam::919876543210:role/x 987654321098.dkr.ecr'],
  ])('are not seen in %s', (_kind, text) => {
    expect(phones(text)).toEqual([]);
  });

  test('are not seen in random hashes, base64 and drawings', () => {
    const hex = fc.stringMatching(/^[\da-f]{7,64}$/).filter((text) => /[a-f]/.test(text));
    const base64 = fc
      .uint8Array({ minLength: 20, maxLength: 90 })
      .map((bytes) => Buffer.from(bytes).toString('base64'));
    const number = fc.double({ min: -4000, max: 4000, noNaN: true }).map((value) => String(Number(value.toFixed(2))));
    const path = fc
      .array(fc.tuple(fc.constantFrom('M', 'L', 'C', 'h', ' ', ' '), number), { minLength: 2, maxLength: 30 })
      .map((steps) => steps.flat().join(' '));
    fc.assert(
      fc.property(
        fc.oneof(
          hex,
          base64.map((text) => `"sha512-${text}"`),
          path,
        ),
        (text) => {
          expect(phones(text)).toEqual([]);
          expect(pans(text)).toEqual([]);
          expect(payFigures(text)).toEqual([]);
          expect(addresses(text)).toEqual([]);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('mail addresses', () => {
  test.each([
    ['Write to rahul.k~@~gmail.com.', 'rahul.k~@~gmail.com'],
    ['<a href="mailto:r~@~acme.co.in">', 'r~@~acme.co.in'],
    ['first+tag~@~mail.acme.dev,', 'first+tag~@~mail.acme.dev'],
    ['name=x_y~@~ACME.COM', 'x_y~@~ACME.COM'],
  ])('are found in %s', (text, address) => {
    expect(mails(plant(text))).toMatchObject([{ text: plant(address), offset: plant(text).indexOf(plant(address)) }]);
  });

  test.each([
    'me@example.org you@mail.example.com a@b.example x@y.invalid t@t.test root@db.internal me@laptop.local',
    'git clone git@github.com:acme/churn.git',
    'name@1.2.3 @astrojs/mdx@8.0.2 vite@8.0.0-beta.sh actions/checkout@v7 models:/tsr@champion',
    '@app.route("/predict") class A: @torch.no_grad() y=x@W.to(device) a@b.T A@B.mean()',
    'ubuntu@worker-1 postgres://u@db:5432/x user@host.js image@sha256:0123456789abcdef',
    'trainer@my-project.iam.gserviceaccount.com',
  ])('are not seen in %s', (text) => {
    expect(mails(text)).toEqual([]);
  });
});

describe('pay figures', () => {
  test.each([
    ['My current C~TC is ₹18,00,000 a year.', '₹18,00,000'],
    ['C~TC: 18 lakhs fixed', '18 lakhs'],
    ['I draw 18.5 L~PA now', '18.5 L~PA'],
    ['expecting 25-30 l~pa', '25-30 l~pa'],
    ['a pac~kage of Rs. 24 lakh', 'Rs. 24 lakh'],
    ['₹18,00,000 p~er annum', '₹18,00,000'],
    ['95k in h~and', '95k in h~and'],
    ['24 ~L~PA fixed', '24 ~L~PA'],
    ['He earns, or so he says, ₹~1.1~ cr in sal~ary.', '₹~1.1~ cr'],
    ['Take-h~ome after all deductions: 1,05,000 rupees', '1,05,000 rupees'],
    ['my take-h~ome after EPF is INR 98,500', 'INR 98,500'],
    ['sal~ary of $120,000 a year', '$120,000'],
    ['They off~ered me €95k in Berlin.', '€95k'],
    ['the C~TC was 12,34,567', '12,34,567'],
    ['{"currentC~TC": 1, "c~tc": "1800000"}', 'c~tc": "1800000'],
    ['| Current C~TC | 18,00,000 |', '18,00,000'],
    ['stip~end: twenty lakhs', 'twenty lakhs'],
    ['in h~and I get ₹90,000', '₹90,000'],
  ])('are found in %s', (text, figure) => {
    expect(payFigures(plant(text)).map((finding) => finding.text)).toContain(plant(figure));
  });

  test.each([
    ['an index', "if today's pay is 100, ask for 120 to 130; out of a CTC of 100, the fixed pay is 81"],
    [
      'a legal ceiling',
      'The ceiling rose from 15,000 to 25,000 rupees a month; above it, EPF is no part of take-home.',
    ],
    ['a wage ceiling', 'EPF wage ceiling raised to 25,000 rupees'],
    ['a deduction', 'The standard deduction for a salary is 75,000 rupees.'],
    ['a tax', 'Professional tax: at most 2,500 rupees a year, whatever the salary.'],
    ['a limit in words', 'Gratuity up to ₹20 lakh is exempt, so leave it out of the CTC.'],
    ['a cloud price', 'Nodes cost $120,000 a year; the package manager is free. A GPU at $3.06 an hour.'],
    ['a saving', 'That saved $40,000 a month, and AWS offered a discount.'],
    ['a count', 'We offer it to 20 lakh users, in a package of 2 crore records'],
    ['a tax bracket', 'Salary above ₹15,00,000 is taxed at 30 %; there is none up to 12 lakh rupees per annum.'],
    ['a fine', 'The DPDP Act sets a penalty of up to 250 crore rupees.'],
    ['a size', 'salary_feature 12,345 rows, offer_id 1234567, 18L jugs'],
  ])('are not seen in %s', (_kind, text) => {
    expect(payFigures(text)).toEqual([]);
  });
});

describe('identity numbers', () => {
  test('of the tax department are found, of a wrong kind or in a hash not', () => {
    expect(pans(plant('PAN: ABC~PK1234L.'))).toMatchObject([{ offset: 5, text: plant('ABC~PK1234L') }]);
    expect(pans('ABCDE1234F abcpk1234l XABCPK1234L ABCPK1234L0 sha512-xx+ABCPK1234L/yy')).toEqual([]);
  });

  test('have the check digit of Verhoeff', () => {
    expect(['2363', '123451'].every(hasVerhoeffDigit)).toBe(true);
    expect(['2364', '123415', '2633'].some(hasVerhoeffDigit)).toBe(false);
  });

  test('of Aadhaar are found in fours and in a row', () => {
    const number = aadhaar('23412341234');
    const fours = number.replace(/(\d{4})(?=\d)/g, '$1 ');
    expect(aadhaars(`Aadhaar ${fours}, or ${number}.`)).toMatchObject([{ text: fours }, { text: number }]);
    expect(aadhaars(`"${fours.replaceAll(' ', '-')}"`)).toHaveLength(1);
  });

  test('are found exactly when their check digit is right', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[2-9]\d{11}$/), (number) => {
        expect(aadhaars(`(${number})`)).toHaveLength(hasVerhoeffDigit(number) ? 1 : 0);
      }),
    );
  });

  test('are not seen in accounts, decimals, cards, ids and hashes with the right check digit', () => {
    const number = aadhaar('45671234567');
    const [a, b, c] = [number.slice(0, 4), number.slice(4, 8), number.slice(8)];
    for (const text of [
      `arn:aws:iam::${number}:role/x`,
      `account ${number}`,
      `${number}.dkr.ecr.ap-south-1.amazonaws.com`,
      `0.${number}`,
      `x-${number}`,
      `ab${number}`,
      `/${number}/`,
      `${a} ${b} ${c} 4444`,
      `4444 ${a} ${b} ${c}`,
      `1${a} ${b} ${c}`,
      `${number}0`,
    ]) {
      expect(aadhaars(text), text).toEqual([]);
    }
  });
});

describe('street addresses', () => {
  test.each([
    'Flat 12B, Rose Apart~ments, 4th Cross Ro~ad, Bengaluru 560~034',
    'No. 4/7, Gandhi Str~eet, T. Na~gar, Chennai - 600~017',
    '#21, 2nd Main, Indirana~gar, Bangalore, Karnataka 560~038',
    '221, Linking Ro~ad,\nBandra West,\nMumbai 400~050',
    '12/A, MG Ro~ad, Pune 411~001',
    '45 MG Ro~ad, Bengaluru 560~001',
    'Plot 5, Sec~tor 62, Noida 201~301',
  ])('are found in %s', (text) => {
    expect(addresses(`He lives here: ${plant(text)}.`).map((finding) => finding.text)).toEqual([plant(text)]);
  });

  test.each([
    'The batch had 560034 rows, 12 columns.',
    'Block 12, main branch, cross validation: Accuracy 560034',
    'Bengaluru 560034 is a PIN code, and Chennai 600017 another.',
    'Flat 12, Section 80, Act 1961. On the road to Production 110001 requests were served.',
    'commit 560034 in Sector 7',
    'Step 3, on the road to Kubernetes 110001; in 2024, the road map, Release 202401',
  ])('are not seen in %s', (text) => {
    expect(addresses(text)).toEqual([]);
  });
});

describe('secrets', () => {
  test.each([
    ['AK~IA2E0A8F3B244C9986', 'an AWS key'],
    [`gh~p_${'a1B2c3D4e5'.repeat(4).slice(0, 36)}`, 'a GitHub token'],
    ['https://rahul:hunter~2horse~@db.acme.io/x', 'a password in an address'],
    ['post~gres://mlflow:s3cr~etPassw0rd~@db.acme.io:5432/mlflow', 'a password of a database'],
    [
      `-----BEGIN RSA PRI~VATE KEY-----\n${'MIIEpAIBAAKCAQEA'.repeat(8)}\n-----END RSA PRI~VATE KEY-----`,
      'a private key',
    ],
  ])('are found in %s, %s', async (text) => {
    const found = await secrets(`line\n${plant(text)}\n`, 'notes.md');
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]?.offset).toBeGreaterThanOrEqual(5);
  });

  test('are found even where a comment would tell secretlint to look away', async () => {
    const text = plant('<!-- secretlint-disable -->\nAK~IA2E0A8F3B244C9986\n');
    expect(await secrets(text, 'x.html')).toHaveLength(1);
  });

  test('are not seen in an example of the vendor', async () => {
    expect(await secrets('AKIAIOSFODNN7EXAMPLE and ${GITHUB_TOKEN} and <password>', 'x.md')).toEqual([]);
  });
});
