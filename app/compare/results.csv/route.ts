import { comparedAs } from '@/app/_compare/compared-results';

export const GET = comparedAs('csv');
