import path from 'node:path';
import zlib from 'node:zlib';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import CompressionPlugin from 'compression-webpack-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack from 'webpack';

const root = import.meta.dirname;
const out = (...parts) => path.resolve(root, 'build', ...parts);

const typescript = {
  test: /\.tsx?$/,
  loader: 'ts-loader',
  exclude: /node_modules/,
  // Types are checked by `npm run types`; here they are only removed.
  options: { transpileOnly: true, compilerOptions: { noEmit: false } },
};

/** Our modules do nothing when they are loaded, so that what a page does not use can be left out. */
const pureModules = {
  test: /src[\\/](domain|contract|web|pane|setup|sign-in)[\\/].*\.tsx?$/,
  exclude: /main\.tsx$/,
  sideEffects: false,
};

/** Messages are compiled here, so that a page need not carry a parser of ICU messages. */
const messages = {
  test: /src[\\/](pane|setup|preview|web[\\/](sign-in|crash))[\\/]locales[\\/].*\.json$/,
  type: 'json',
  parser: {
    parse: (text) => Object.fromEntries(Object.entries(JSON.parse(text)).map(([key, message]) => [key, compileMessage(message)])),
  },
};

const shared = (mode) => ({
  mode,
  context: root,
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: { rules: [typescript] },
  devtool: mode === 'production' ? false : 'source-map',
  cache: { type: 'filesystem', cacheDirectory: path.resolve(root, '.cache/webpack') },
  performance: { hints: false },
  stats: 'errors-warnings',
});

const compressible = /\.(js|css|svg|html)$/;
const compressed = [
  new CompressionPlugin({ test: compressible, algorithm: 'gzip', compressionOptions: { level: 9 }, minRatio: 1 }),
  new CompressionPlugin({
    test: compressible,
    algorithm: 'brotliCompress',
    filename: '[path][base].br',
    compressionOptions: { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11 } },
    minRatio: 1,
  }),
];

/** Tells the browser to compile the pane's start in one go while it loads, instead of function by function on the main thread. */
const compiledOnLoad = new webpack.BannerPlugin({
  banner: '//# allFunctionsCalledOnLoad',
  raw: true,
  include: /(pane|react)[^/]*\.js$/,
  stage: webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1,
});

/**
 * React in a file of its own: it stays in the browser's cache when the pane changes. And it makes errors while it loads, for whose stacks a
 * browser under a debugger reads the running files again: small ones cost little.
 */
const react = {
  test: /[\\/]node_modules[\\/](react|react-dom|scheduler)[\\/]/,
  name: 'react',
  chunks: 'initial',
  enforce: true,
};

/** A page in a browser, and others beside it: hashed names, compressed beforehand. Each has an entry and a template of its own. */
const page = (mode, folder, entry, besides = []) => ({
  ...shared(mode),
  name: folder,
  target: ['web', 'es2022'],
  entry,
  output: {
    path: out(folder),
    filename: ({ chunk }) => (chunk.name === 'msajax' ? '[name].js' : '[name].[contenthash].js'),
    chunkFilename: '[name].[contenthash].js',
    cssFilename: '[name].[contenthash].css',
    publicPath: 'auto',
    clean: true,
  },
  module: { rules: [typescript, pureModules, messages] },
  experiments: { css: true },
  optimization: {
    minimizeOptions: { html: false },
    splitChunks: { cacheGroups: { react } },
  },
  plugins: [
    ...[{ file: 'index.html', chunk: folder }, ...besides].map(
      ({ file, chunk }) =>
        new HtmlWebpackPlugin({
          filename: file,
          template: path.resolve(root, 'src', folder, file),
          chunks: [chunk],
          scriptLoading: 'defer',
          minify: false,
        }),
    ),
    ...(mode === 'production' ? [compiledOnLoad, ...compressed] : []),
  ],
});

/** A program for Node: one file, packages stay outside. */
const program = (mode, folder, entry) => ({
  ...shared(mode),
  name: folder,
  target: 'node20',
  entry,
  experiments: { outputModule: true },
  output: { path: out(folder), filename: '[name].js', library: { type: 'module' }, chunkFormat: 'module', clean: true },
  externals: [
    ({ request }, done) => (/^[./]/.test(request) || path.isAbsolute(request) ? done() : done(null, `module ${request}`)),
  ],
  // Relative to the project's folder, from which the tools are started.
  node: { __dirname: true, __filename: false },
  optimization: { minimize: false },
  devtool: 'source-map',
});

const tools = {
  bench: './test/bench/main.ts',
  'bench-server': './test/bench/bench-server.ts',
  screenshots: './test/screenshots/main.ts',
  rehearse: './test/rehearsal/main.ts',
};

export default ({ tools: onlyTools = false } = {}, { mode = 'production' }) =>
  onlyTools
    ? program(mode, 'tools', tools)
    : [
        page(mode, 'pane', { pane: './src/pane/main.tsx' }),
        page(mode, 'sign-in', { 'sign-in': './src/sign-in/main.ts', return: './src/sign-in/return.ts' }, [
          { file: 'return.html', chunk: 'return' },
        ]),
        page(mode, 'setup', { setup: './src/setup/main.tsx' }),
        page(mode, 'preview', { preview: './src/preview/main.ts', msajax: './src/preview/msajax.ts' }),
        program(mode, 'service', { acquaint: './src/cli/main.ts' }),
      ];
