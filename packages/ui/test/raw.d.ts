declare module '*?raw' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: the shape the bundler gives
  export default text;
}
