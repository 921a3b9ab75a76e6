// lucide publishes one module per icon but types only for the whole set; importing the whole set would make the dev
// server load 1,600 files.
declare module 'lucide/dist/esm/icons/*' {
  const icon: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[];
  export default icon;
}
