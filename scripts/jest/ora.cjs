// Stands in for `ora` 9 (ESM only), which the schematics testing tools load but never use.
module.exports = () => ({ start() {}, succeed() {}, fail() {}, stop() {} });
