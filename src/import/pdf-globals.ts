// pdf.js creates a matrix when its script is loaded, of a class that browsers have and Node lacks. Only drawing pages uses it,
// not reading their text.
if (!('DOMMatrix' in globalThis)) Object.assign(globalThis, { DOMMatrix: class {} });
