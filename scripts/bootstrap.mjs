// Runs before `npm start` and `npm test`, on a clone that may hold nothing but its own files.
// Old Node versions must still be able to read this file far enough to report what they lack.
const [major, minor] = process.versions.node.split(".").map(Number);
const isSupported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 23;

if (isSupported) {
  import("./prepare.mjs")
    .then(({ prepare }) => prepare())
    .catch((error) => {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    });
} else {
  process.stderr.write(
    `Tracklight needs Node 20.19 or later (in the 22 line: 22.12 or later); this is ${process.versions.node}. Install a newer one from nodejs.org.\n`,
  );
  process.exitCode = 1;
}
