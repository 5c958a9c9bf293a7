import { comparedAs } from '@/app/_compare/compared-results';

export const GET = comparedAs('json');
