// Check the records of a file with ajv: NODE_PATH=… node ajv.cjs SCHEMA FILE WARM_UP prints time and memory.
const fs = require("fs");
const Ajv = require("ajv/dist/2020");

const [schema, file, warmUp] = process.argv.slice(2);
const validate = new Ajv({ allErrors: false, strict: false }).compile(JSON.parse(fs.readFileSync(schema, "utf8")));

function run(path) {
  const source = fs.openSync(path, "r");
  const chunk = Buffer.alloc(1 << 20);
  let rest = Buffer.alloc(0);
  for (let size = fs.readSync(source, chunk); size > 0; size = fs.readSync(source, chunk)) {
    rest = Buffer.concat([rest, chunk.subarray(0, size)]);
    let start = 0;
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10, start)) {
      if (!validate(JSON.parse(rest.toString("utf8", start, end)))) throw new Error("it refuses a valid record");
      start = end + 1;
    }
    rest = rest.subarray(start);
  }
  fs.closeSync(source);
}

run(warmUp);
const start = process.hrtime.bigint();
run(file);
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
console.log(JSON.stringify({ seconds, peak_mb: process.resourceUsage().maxRSS / 1024 }));
