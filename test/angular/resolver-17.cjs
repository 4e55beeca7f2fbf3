module.exports = require('./angular-of.cjs')('v17');
