// SPDX-License-Identifier: MIT
// Nothing: a target needs one source to compile a header for the others.
