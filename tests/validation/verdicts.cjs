// Tell of each line of standard input whether ajv takes it: NODE_PATH=… node verdicts.cjs SCHEMA prints 1 or 0 a line.
const fs = require("fs");
const Ajv = require("ajv/dist/2020");

const schema = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const validate = new Ajv({ allErrors: false, strict: false }).compile(schema);
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const input = fs.readFileSync(0);

for (let start = 0, end = input.indexOf(10); end >= 0; start = end + 1, end = input.indexOf(10, start)) {
  let valid = false;
  try {
    valid = validate(JSON.parse(decoder.decode(input.subarray(start, end))));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
  }
  console.log(valid ? "1" : "0");
}
