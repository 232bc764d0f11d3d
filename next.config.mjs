/** @type {import("next").NextConfig} */
const config = {
  typedRoutes: true,
  // npm test checks types, tests included; a start has no use for it.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  serverExternalPackages: ["@node-rs/argon2", "pg", "pg-boss", "nodemailer", "openai", "rate-limiter-flexible"],
};

export default config;
