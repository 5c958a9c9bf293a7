import { comparedAs } from '@/lib/answers/compare/compared-results';

export const GET = comparedAs('csv');
