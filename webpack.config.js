import path from 'node:path';
import CompressionPlugin from 'compression-webpack-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import zlib from 'node:zlib';

const root = import.meta.dirname;
const out = (...parts) => path.resolve(root, 'build', ...parts);

const typescript = {
  test: /\.tsx?$/,
  loader: 'ts-loader',
  exclude: /node_modules/,
  // Types are checked by `npm run types`; here they are only removed.
  options: { transpileOnly: true, compilerOptions: { noEmit: false } },
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

/** A page in a browser: hashed names, compressed beforehand. */
const page = (mode, folder, entry) => ({
  ...shared(mode),
  name: folder,
  target: ['web', 'es2022'],
  entry,
  output: { path: out(folder), filename: ({ chunk }) => (chunk.name === folder ? '[name].[contenthash].js' : '[name].js'), chunkFilename: '[name].[contenthash].js', publicPath: 'auto', clean: true },
  module: { rules: [typescript, { test: /\.css$/, type: 'asset/resource', generator: { filename: '[name].[contenthash][ext]' } }] },
  plugins: [
    new HtmlWebpackPlugin({ template: path.resolve(root, 'src', folder, 'index.html'), chunks: [folder], scriptLoading: 'defer', minify: false }),
    ...(mode === 'production' ? compressed : []),
  ],
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

/** A program for Node: one file, packages stay outside. */
const program = (mode, folder, entry) => ({
  ...shared(mode),
  name: folder,
  target: 'node20',
  entry,
  experiments: { outputModule: true },
  output: { path: out(folder), filename: '[name].js', library: { type: 'module' }, chunkFormat: 'module', clean: true },
  externals: [({ request }, done) => (/^[./]/.test(request) || path.isAbsolute(request) ? done() : done(null, `module ${request}`))],
  optimization: { minimize: false },
  // Relative to the project's folder, from which the tools are started.
  node: { __dirname: true, __filename: false },
  devtool: 'source-map',
});

export default ({ tools = false } = {}, { mode = 'production' }) =>
  tools
    ? program(mode, 'tools', { bench: './test/bench/main.ts', 'bench-server': './test/bench/bench-server.ts', screenshots: './test/screenshots/main.ts', rehearse: './test/rehearsal/main.ts' })
    : [
        page(mode, 'pane', { pane: './src/pane/main.tsx' }),
        page(mode, 'preview', { preview: './src/preview/main.ts', msajax: './src/preview/msajax.ts' }),
        program(mode, 'service', { acquaint: './src/cli/main.ts' }),
      ];
