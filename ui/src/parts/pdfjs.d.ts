// pdfjs-dist ships this module without a declaration; it is handed over whole, never looked into.
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
